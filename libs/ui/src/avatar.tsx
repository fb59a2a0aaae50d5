export type AvatarProps = {
  letter: string;
  /** The person's name, where it does not stand beside the letter. */
  name?: string | undefined;
};

/** A person as a letter in a circle. */
export const Avatar = ({ letter, name }: AvatarProps) => (
  <span className="ava" role={name && 'img'} aria-label={name} aria-hidden={name ? undefined : true}>
    {letter}
  </span>
);
