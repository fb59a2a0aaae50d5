import { Fragment } from 'react';
import type { Piece } from './word-diff';

type Props = {
  readonly pieces: readonly Piece[];
  /** The side by side halves of a comparison leave out what the other half shows. */
  readonly without?: 'added' | 'removed';
  /** Said before what came or went, for those who do not see the lines. */
  readonly say: { readonly added: string; readonly removed: string };
};

/** A text with its changes marked: what came is underlined, what went is struck out. */
export const ChangedText = ({ pieces, without, say }: Props) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ kind, text }, index) => {
      if (kind === 'same') return <Fragment key={index}>{text}</Fragment>;
      const Tag = kind === 'added' ? 'ins' : 'del';
      return (
        <Fragment key={index}>
          <span className="hide">{say[kind]} </span>
          <Tag>{text.trimEnd()}</Tag>
          {text.slice(text.trimEnd().length)}
        </Fragment>
      );
    });
