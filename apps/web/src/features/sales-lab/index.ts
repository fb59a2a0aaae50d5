export { Artifact } from './artifact';
export { SalesLab as Lab } from './sales-lab';
export { StockFile, type StockFileProps } from './stock-file';
