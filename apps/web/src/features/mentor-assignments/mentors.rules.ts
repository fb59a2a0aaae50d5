import type { MentorView } from '@contracts/enrolments';
import { learnersPerMentor } from './mentors.queries';

type Asked = {
  readonly cari: string;
  readonly tampil: 'all' | 'room' | 'full' | 'waiting';
  readonly urut: 'name' | 'learners' | 'waiting';
};

/** The mentors that a list shows, in the order asked for. */
export function mentorsShown(mentors: readonly MentorView[], { cari, tampil, urut }: Asked): MentorView[] {
  const words = cari.toLowerCase();
  return mentors
    .filter(({ name }) => name.toLowerCase().includes(words))
    .filter(({ learners, waiting }) => {
      if (tampil === 'room') return learners < learnersPerMentor;
      if (tampil === 'full') return learners >= learnersPerMentor;
      return tampil === 'all' || waiting > 0;
    })
    .sort((a, b) => (urut === 'name' ? 0 : b[urut] - a[urut]) || a.name.localeCompare(b.name, 'id'));
}
