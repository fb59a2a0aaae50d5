export type SoundProps = {
  src: string;
  /** What is heard: the name of the player for who cannot see it. Its length and weight stand beside it in words. */
  label: string;
  /** Only where somebody has just pressed a button for it. */
  starts?: boolean | undefined;
  /** It cannot be had, or is nothing that this browser plays. */
  onTrouble?: (() => void) | undefined;
};

/** Something recorded, to listen to. Nothing of it is fetched before the button is pressed, and it never plays by itself. */
export const Sound = ({ src, label, starts, onTrouble }: SoundProps) => (
  <audio className="sound" controls preload="none" src={src} aria-label={label} autoPlay={starts} onError={onTrouble} />
);
