import type { Words } from '../words';
import { app } from './app';
import { charts } from './charts';
import { data } from './data';
import { deskTrouble } from './desk-trouble';
import { dvr } from './dvr';
import { frame } from './frame';
import { layout } from './layout';
import { ledger } from './ledger';
import { ledgerTrouble } from './ledger-trouble';
import { ledgers } from './ledgers';
import { live } from './live';
import { market } from './market';
import { parameters } from './parameters';
import { recordings } from './recordings';
import { replay } from './replay';
import { report } from './report';
import { rest } from './rest';
import { restRules } from './rest-rules';
import { restSettings } from './rest-settings';
import { risk } from './risk';
import { settings } from './settings';
import { tables } from './tables';
import { trouble } from './trouble';
import { why } from './why';

/** All messages in Hebrew, by area. */
export const hebrew: Words = {
  app,
  charts,
  data,
  deskTrouble,
  dvr,
  frame,
  layout,
  ledger,
  ledgerTrouble,
  ledgers,
  live,
  market,
  parameters,
  recordings,
  replay,
  report,
  rest,
  restRules,
  restSettings,
  risk,
  settings,
  tables,
  trouble,
  why,
};
