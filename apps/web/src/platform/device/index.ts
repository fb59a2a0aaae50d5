export { DeviceProvider, useDevice, useSnapshot, useSyncState, type Device } from './device';
