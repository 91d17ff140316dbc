import type { DeskApi } from '../../app/contract';
import type { RecordingsApi } from '../../app/recordings-api';
import type { ReadonlySignal } from '@preact/signals';
import { AppModel } from '../app/app-model';
import type { AppPorts } from '../app/app-ports';
import type { PreferencesModel } from '../preferences/preferences-model';
import { LayoutModel } from '../layout/layout-model';
import { LadderModel } from '../ladder/ladder-model';
import type { Screen } from '../layout/screens';
import type { SettingsApi } from '../../app/settings-api';
import { LedgerModel } from '../ledger/ledger-model';
import { LiveModel } from '../live/live-model';
import { BlotterModel } from './blotter-model';
import { ChartsModel } from './charts-model';
import type { FeatureName } from '../charts/features';
import { DeskModel, type RequestFrame } from './desk-model';
import type { RestPorts, ShabbatServices } from '../shabbat/services';
import { ShabbatModel } from '../shabbat/shabbat-model';
import { SheetsModel } from '../sheets/sheets-model';
import { StillModel } from '../shabbat/still/still-model';
import { LedgersModel } from '../ledgers/ledgers-model';
import type { DataPorts } from '../data/data-ports';
import type { SaveBlob } from '../recordings/recordings-model';
import type { ReportingDesk } from '../report/report-model';
import { RiskModel } from '../risk/risk-model';
import { DvrModel } from './dvr-model';
import { FilesModel, type SaveFile } from './files-model';
import type { KeptTexts } from './kept-texts';
import { CalmPast } from './calm-past';
import { MarketChartsModel } from './market-charts-model';
import { MomentModel } from './moment-model';
import { PastModel } from './past-model';
import { SymbolModel } from './symbol-model';
import { TradingModel } from './trading-model';
import { TransportModel } from './transport-model';
import { TroubleModel } from './trouble-model';

/** Everything that the views read and ask for. */
export interface Models {
  readonly desk: DeskModel;
  readonly trouble: TroubleModel;
  readonly transport: TransportModel;
  readonly files: FilesModel;
  readonly ledger: LedgerModel;
  readonly live: LiveModel;
  readonly trading: TradingModel;
  readonly risk: RiskModel;
  readonly symbols: SymbolModel;
  readonly blotter: BlotterModel;
  readonly charts: ChartsModel;
  readonly past: PastModel;
  readonly marketCharts: MarketChartsModel;
  readonly dvr: DvrModel;
  readonly moments: MomentModel;
  readonly shabbat: ShabbatModel;
  /** The market as the page shows it: still while the desk rests. */
  readonly still: StillModel;
  /** Which secondary view is open. */
  readonly sheets: SheetsModel;
  /** All ledgers of this browser; `ledger` is the open one. */
  readonly ledgers: LedgersModel;
  /** What the sheet of data asks of. */
  readonly data: DataPorts;
  /** What the sheet of reports asks of. */
  readonly reports: ReportPorts;
  /** Where the panes stand. */
  readonly layout: LayoutModel;
  /** How the ladder is shown. */
  readonly ladder: LadderModel;
  /** What the sheet of recordings asks of. */
  readonly recordings: RecordingsPorts;
  /** What the sheet of settings asks of. */
  readonly configuring: ConfigPorts;
  readonly preferences: PreferencesModel;
  /** Sundown as an app on this device. */
  readonly app: AppModel;
  /** What the sheets of the rest ask of. */
  readonly rests: RestPorts;
}

/** What the models need of the browser. */
export interface PageServices extends ShabbatServices {
  readonly requestFrame: RequestFrame;
  readonly saveBlob: SaveBlob;
  /** What this device keeps for the page. */
  readonly kept: KeptTexts;
  readonly screen: ReadonlySignal<Screen>;
  readonly loadQueries: DataPorts['loadQueries'];
  readonly copyText: DataPorts['copyText'];
  readonly preferences: PreferencesModel;
  readonly app: AppPorts;
  /** Prints the page as it stands. */
  readonly print: () => void;
}

/** What reports are read from, saved to and printed by. */
export interface ReportPorts {
  readonly desk: ReportingDesk;
  readonly saveFile: SaveFile;
  readonly print: () => void;
}

/** What keeps recordings, and where their files are saved. */
export interface RecordingsPorts {
  readonly desk: RecordingsApi<File>;
  readonly saveBlob: SaveBlob;
}

/** What settings are read from, and saved to as a file. */
export interface ConfigPorts {
  readonly settings: SettingsApi;
  readonly saveFile: SaveFile;
}

/** Features whose charts are shown at first. */
const FIRST_FEATURES: readonly FeatureName[] = ['imbalance'];

/** The models of one page over one desk. */
export function createModels(api: DeskApi<File>, services: PageServices): Models {
  const desk = new DeskModel(api, services.requestFrame);
  const trouble = new TroubleModel(api, desk.view);
  const sheets = new SheetsModel();
  const ledgers = new LedgersModel(api.ledgers, services.saveFile);
  const files = new FilesModel(api, desk.view, trouble, {
    save: services.saveFile,
    onLedgers: (picked) => {
      sheets.open('ledgers');
      trouble.guard(ledgers.import(picked));
    },
  });
  const still = new StillModel(desk.view);
  const symbols = new SymbolModel(still.view, (name) => trouble.guard(api.dvr.follow(name)));
  const past = new PastModel(desk.view, still.view);
  const blotter = new BlotterModel(still.view);
  const dvr = new DvrModel(api, desk.view, trouble);
  return {
    desk,
    trouble,
    transport: new TransportModel(api, desk.view, trouble),
    files,
    ledger: new LedgerModel(api, desk.view, { trouble, files }),
    live: new LiveModel(api, desk.view, trouble),
    trading: new TradingModel(api, desk.view, trouble),
    risk: new RiskModel(api, desk.view, trouble),
    symbols,
    blotter,
    charts: new ChartsModel(still.view),
    past,
    marketCharts: new MarketChartsModel(new CalmPast(past.shown).shown, symbols.symbol, FIRST_FEATURES),
    dvr,
    moments: new MomentModel(api, desk.view, { dvr, trouble }),
    shabbat: new ShabbatModel(api, desk.view, trouble, services.deviceZone),
    still,
    sheets,
    data: { desk: api, ...services },
    ledgers,
    reports: { desk: api, saveFile: services.saveFile, print: services.print },
    layout: new LayoutModel(services.screen, services.kept),
    ladder: new LadderModel(services.kept),
    recordings: { desk: api.recordings, saveBlob: services.saveBlob },
    configuring: { settings: api.settings, saveFile: services.saveFile },
    preferences: services.preferences,
    app: new AppModel(services.app, trouble),
    rests: { desk: api, services },
  };
}
