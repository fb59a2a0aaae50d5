export { inspectPicture, type Picture, type PictureFault, type PictureLimits } from './inspect-picture';
export type { FileName } from './file-name';
export { Storage, StorageAway, type KeptFile } from './storage';
export { DiskStorage } from './disk-storage';
export { StorageModule } from './storage.module';
export { UploadLocks } from './upload-locks';
export { pieceType, toUploadRequest } from './upload-request';
export { checksumAlgorithms, PieceChecksum, UnreadableChecksum } from './piece-checksum';
