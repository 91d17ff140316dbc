import { DecimalScan } from '../../../core/market/decimal-scan';
import { LevelList } from '../../../core/market/level-list';

const price = new DecimalScan();
const quantity = new DecimalScan();

/** Adds a level of two decimals as text; false where one of them is none. */
export function addLevel(list: LevelList, priceText: unknown, quantityText: unknown): boolean {
  if (typeof priceText !== 'string' || typeof quantityText !== 'string') return false;
  if (!price.readText(priceText) || !quantity.readText(quantityText)) return false;
  list.add(price, quantity);
  return true;
}

/** The levels of a list of `["price", "quantity", ...]`, or null where one of them is none. */
export function levelsOf(value: unknown): LevelList | null {
  if (!Array.isArray(value)) return null;
  const list = new LevelList(value.length);
  for (const level of value) {
    if (!Array.isArray(level) || !addLevel(list, level[0], level[1])) return null;
  }
  return list;
}
