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
  font: '--font',
} as const;

/** One text for each property, as CSS writes it. */
export type Palette = Readonly<Record<keyof typeof PROPERTIES, string>>;

/** The palette in force now. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: keyof typeof PROPERTIES): string => style.getPropertyValue(PROPERTIES[name]).trim();
  return {
    text: read('text'),
    dim: read('dim'),
    line: read('line'),
    grid: read('grid'),
    pane: read('pane'),
    accent: read('accent'),
    bid: read('bid'),
    ask: read('ask'),
    bidBar: read('bidBar'),
    askBar: read('askBar'),
    bidTotal: read('bidTotal'),
    askTotal: read('askTotal'),
    price: read('price'),
    priceFill: read('priceFill'),
    font: read('font'),
  };
}

/** The palette, read anew when the device turns from light to dark or back. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const change = (): void => setPalette(readPalette());
    dark.addEventListener('change', change);
    return () => dark.removeEventListener('change', change);
  }, []);
  return palette;
}
