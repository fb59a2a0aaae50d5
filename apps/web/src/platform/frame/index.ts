export { FrameProvider, Screen, type Frame, type ScreenProps } from './screen';
export { useFreshTitle } from './use-fresh-title';
