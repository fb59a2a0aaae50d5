import { Suspense, useState } from 'react';
import type { LearnerStore } from '@web/platform/store';
import type { RefusedWork, Sharer } from '@web/platform/shared-phone';
import { buttonClass, Icon, Logo, Skeleton, TopBar } from '@ui';
import { EnterSecret } from './enter-secret.form';
import { useLockT } from './lock.messages';
import { WhoIsThere } from './who-is-there.list';

type Props = {
  readonly sharers: readonly Sharer[];
  /** What was left of erased parts and the server will not take. */
  readonly refused: ReadonlyMap<Sharer, readonly RefusedWork[]>;
  /** Who has just come in with her password and has a locked part here. */
  readonly first?: Sharer | undefined;
  readonly onOpened: (store: LearnerStore) => void;
  /** Her part is not locked. */
  readonly onOpen: (sharer: Sharer) => void;
  /** Somebody whom the phone does not know, or cannot let in any more. */
  readonly onSignIn: () => void;
  /** The phone does not let anything be kept, so no try could be counted. */
  readonly onTrouble: (error: unknown) => void;
};

/** Before anything of a shared phone is shown: who has it in hand. */
export const Gate = (props: Props) => (
  <Suspense
    fallback={
      <main className="col">
        <Skeleton label="MelekAI" />
      </main>
    }
  >
    <Door {...props} />
  </Suspense>
);

function Door({ sharers, refused, first, onOpened, onOpen, onSignIn, onTrouble }: Props) {
  const t = useLockT();
  const [chosen, choose] = useState(first ?? null);
  return (
    <>
      <title>{`${t('who')} – MelekAI`}</title>
      <TopBar>
        <span className="brand">
          <Logo />
          MelekAI
        </span>
      </TopBar>
      <main id="isi" className="col stack-6">
        {chosen ? (
          <EnterSecret
            sharer={chosen}
            onOpened={onOpened}
            onBack={() => choose(null)}
            onSignIn={onSignIn}
            onTrouble={onTrouble}
          />
        ) : (
          <WhoIsThere
            sharers={sharers}
            refused={refused}
            onSharer={(sharer) => (sharer.lock === 'open' ? onOpen(sharer) : choose(sharer))}
            onElse={onSignIn}
            onTrouble={onTrouble}
          />
        )}
        <p className="center">
          <a className={buttonClass({ look: 'quiet' })} href="/bantuan">
            <Icon name="question" />
            {t('ask')}
          </a>
        </p>
        {sharers.some(({ isDemo }) => isDemo) && <p className="soft sm center">{t('demo')}</p>}
      </main>
    </>
  );
}
