import { Icon } from './icon';

export type LetterTilesProps = {
  label: string;
  tiles: readonly { letter: string; there: boolean; words: string }[];
};

/** Ingredients by their letters: a tick where one is there, a plus where one can be added. */
export const LetterTiles = ({ label, tiles }: LetterTilesProps) => (
  <ul className="letters" aria-label={label}>
    {tiles.map(({ letter, there, words }) => (
      <li key={letter} className={there ? undefined : 'no'}>
        <span aria-hidden="true">{letter}</span>
        <Icon name={there ? 'tick' : 'plus'} />
        <span className="hide">{words}</span>
      </li>
    ))}
  </ul>
);
