import type { ModulePackage } from '@contracts/packages';
import { live, type World } from './life.given';
import { liveMany, runsAsked } from './life-report.given';
import { PlainWorld } from './plain-world.given';
import { RuledWorld } from './ruled-world.given';

const inBoth = (ruled: () => World) => (life: Parameters<typeof live>[0]) =>
  live(life, { plain: new PlainWorld(), ruled: ruled() });

describe('A learner’s state, through any edits, publications, moves and ways back', () => {
  it('is the same by the rules and told plainly, and never changes but by what she does', async () => {
    const { differences, first, happenings } = await liveMany(
      'rules',
      runsAsked(500),
      inBoth(() => new RuledWorld()),
    );
    expect(first).toBeNull();
    expect(differences).toBe(0);
    for (const kind of ['edit', 'publish', 'act', 'judge', 'move', 'back'])
      expect(happenings[kind]).toBeGreaterThan(100);
  });

  /** A publication that moves everybody at once. */
  class Hasty extends RuledWorld {
    private published = 0;
    override publish(module: ModulePackage): void {
      super.publish(module);
      this.move((this.published += 1));
    }
  }
  /** A way back that forgets the last answer. */
  class Forgetful extends RuledWorld {
    override back(): void {
      super.back();
      (this as unknown as { entries: unknown[] }).entries.splice(0, 1);
    }
  }
  /** A way back that leaves her where she was moved to. */
  class Stuck extends RuledWorld {
    override back(): void {}
  }

  it.each([
    ['a publication that moves learners', () => new Hasty()],
    ['a way back that forgets an answer', () => new Forgetful()],
    ['a way back that goes nowhere', () => new Stuck()],
  ])('shows a difference for %s', async (_, faulty) => {
    const { differences } = await liveMany('fault', 60, inBoth(faulty));
    expect(differences).toBeGreaterThan(5);
  });
});
