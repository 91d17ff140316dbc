import type { DeskApi } from '../../app/contract';
import { LedgerModel } from '../ledger/ledger-model';
import { BlotterModel } from './blotter-model';
import { ChartsModel } from './charts-model';
import { DeskModel, type RequestFrame } from './desk-model';
import { FilesModel, type SaveFile } from './files-model';
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
  readonly trading: TradingModel;
  readonly symbols: SymbolModel;
  readonly blotter: BlotterModel;
  readonly charts: ChartsModel;
}

/** What the models need of the browser. */
export interface PageServices {
  readonly requestFrame: RequestFrame;
  readonly saveFile: SaveFile;
}

/** The models of one page over one desk. */
export function createModels(api: DeskApi<File>, services: PageServices): Models {
  const desk = new DeskModel(api, services.requestFrame);
  const trouble = new TroubleModel(api, desk.view);
  const files = new FilesModel(api, desk.view, trouble, services.saveFile);
  const symbols = new SymbolModel(desk.view);
  const blotter = new BlotterModel(desk.view);
  return {
    desk,
    trouble,
    transport: new TransportModel(api, desk.view, trouble),
    files,
    ledger: new LedgerModel(api, desk.view, { trouble, files }),
    trading: new TradingModel(api, desk.view, trouble),
    symbols,
    blotter,
    charts: new ChartsModel(desk.view, symbols.symbol, blotter.trades),
  };
}
