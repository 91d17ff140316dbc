import { createContext } from 'preact';
import type { LayoutModel } from './layout-model';

/** The layout that a pane belongs to; null for a pane that stands by itself, which then has no keys to be moved by. */
export const LayoutContext = createContext<LayoutModel | null>(null);
