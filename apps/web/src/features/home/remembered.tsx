import { DueCards } from '@web/cards';
import { Goals } from '@web/evidence';

/** What she wanted to keep in mind: cards of what she learned, and her goals. */
export function Remembered() {
  return (
    <>
      <DueCards />
      <Goals />
    </>
  );
}
