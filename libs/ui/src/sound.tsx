export type SoundProps = {
  src: string;
  /** What is heard: the name of the player for who cannot see it. Its length and weight stand beside it in words. */
  label: string;
};

/** Something recorded, to listen to. Nothing of it is fetched before the button is pressed, and it never plays by itself. */
export const Sound = ({ src, label }: SoundProps) => (
  <audio className="sound" controls preload="none" src={src} aria-label={label} />
);
