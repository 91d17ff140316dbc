declare const brand: unique symbol;

/** A primitive that the compiler keeps apart from others of its kind; at run time it is the plain value. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
