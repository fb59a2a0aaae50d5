export { FrameProvider, Screen, type Frame, type ScreenProps } from './screen';
export { useFreshTitle } from './use-fresh-title';
export { useScrollPlace } from './use-scroll-place';
