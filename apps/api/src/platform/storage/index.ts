export { inspectPicture, type Picture, type PictureFault, type PictureLimits } from './inspect-picture';
export { Storage } from './storage';
export { DiskStorage } from './disk-storage';
export { StorageModule } from './storage.module';
export { UploadLocks } from './upload-locks';
export { pieceType, toUploadRequest } from './upload-request';
