import { useEffect, useState } from 'preact/hooks';
import { SlowValue } from './slow-value';

/** A value that changes with every frame, at a pace that can be read; see SlowValue. */
export function useSlow<T>(value: T, milliseconds: number): T {
  const [shown, setShown] = useState(value);
  const [slow] = useState(() => new SlowValue(value, milliseconds, (latest) => setShown(() => latest)));
  useEffect(() => slow.push(value), [slow, value]);
  useEffect(() => () => slow.stop(), [slow]);
  return shown;
}
