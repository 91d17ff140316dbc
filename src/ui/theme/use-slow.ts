import { useEffect, useRef, useState } from 'preact/hooks';

/** A value that changes with every frame, at a pace that can be read: at most once in `milliseconds`, the last one always. */
export function useSlow<T>(value: T, milliseconds: number): T {
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [shown, setShown] = useState(value);
  latest.current = value;
  useEffect(() => {
    if (timer.current !== null || Object.is(value, shown)) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      setShown(() => latest.current);
    }, milliseconds);
  }, [value, shown, milliseconds]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return shown;
}
