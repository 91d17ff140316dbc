import { charts } from './charts';
import { data } from './data';
import { dvr } from './dvr';
import { frame } from './frame';
import { layout } from './layout';
import { ledger } from './ledger';
import { live } from './live';
import { market } from './market';
import { recordings } from './recordings';
import { parameters } from './parameters';
import { replay } from './replay';
import { report } from './report';
import { rest } from './rest';
import { restSettings } from './rest-settings';
import { risk } from './risk';
import { settings } from './settings';
import { tables } from './tables';
import { trouble } from './trouble';
import { why } from './why';

/** All messages in English, by area. An area of another language has the type of the English one. */
export const english = {
  charts,
  data,
  dvr,
  frame,
  layout,
  parameters,
  risk,
  settings,
  ledger,
  live,
  market,
  recordings,
  replay,
  report,
  rest,
  restSettings,
  tables,
  trouble,
  why,
};
