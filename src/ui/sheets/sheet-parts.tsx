import type { ComponentChildren, JSX } from 'preact';

/** The part of a sheet that scrolls. */
export function SheetBody({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="sheet-body">{children}</div>;
}

/** The keys at the foot of a sheet; they stay in sight. */
export function SheetFoot({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <footer class="sheet-foot">{children}</footer>;
}
