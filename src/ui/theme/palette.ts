import { useEffect, useState } from 'preact/hooks';

/** The colours and the font that canvases paint with; the same custom properties as the style sheets use. */
const PROPERTIES = {
  text: '--text',
  dim: '--dim',
  line: '--line',
  grid: '--grid',
  pane: '--pane',
  accent: '--accent',
  bid: '--bid',
  ask: '--ask',
  bidBar: '--bid-bar',
  askBar: '--ask-bar',
  bidTotal: '--bid-total',
  askTotal: '--ask-total',
  price: '--price-line',
  priceFill: '--price-fill',
  rest: '--rest',
  stop: '--stop',
  shade: '--shade',
  part1: '--part-1',
  part2: '--part-2',
  part3: '--part-3',
  part4: '--part-4',
  part5: '--part-5',
  font: '--font',
} as const;

/** One text for each property, as CSS writes it. */
export type Palette = Readonly<Record<keyof typeof PROPERTIES, string>>;

/** The palette in force now. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return mapValues(PROPERTIES, (property) => style.getPropertyValue(property).trim());
}

function mapValues<Key extends string>(
  of: Record<Key, string>,
  map: (text: string) => string,
): Record<Key, string> {
  const mapped: Record<Key, string> = { ...of };
  for (const key in of) mapped[key] = map(of[key]);
  return mapped;
}

/** The palette, read anew when the page turns from light to dark or back. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const watching = new MutationObserver(() => setPalette(readPalette()));
    watching.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watching.disconnect();
  }, []);
  return palette;
}
