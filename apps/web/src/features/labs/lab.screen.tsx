import type { ReactNode } from 'react';
import { InLanguage, KeepTroubleNote, OtherDraftNote, Published } from '@web/learning';
import { Screen } from '@web/platform/frame';
import { Dock, PageTitle } from '@ui';
import { useT } from './labs.messages';
import type { Bench } from './use-bench';

type Props = {
  readonly bench: Pick<
    Bench<unknown>,
    'lab' | 'activity' | 'lang' | 'back' | 'other' | 'takeOther' | 'dismissOther' | 'trouble' | 'unkept'
  >;
  /** What stands above the title, such as the lab's name or the step one is at. */
  readonly eyebrow?: string | undefined;
  readonly title: string;
  readonly lead?: string | undefined;
  /** The one button of this screen, and what belongs beside it. */
  readonly dock?: ReactNode;
  readonly children: ReactNode;
};

/** One screen of a lab: the way back, its title, what could not be kept, and the dock. */
export function LabScreen({ bench, eyebrow, title, lead, dock, children }: Props) {
  const t = useT();
  const name = t(`lab.${bench.lab}`);
  return (
    <Screen title={name} back={bench.back} gap="stack-5" dock={dock && <Dock label={t('dock')}>{dock}</Dock>}>
      <PageTitle eyebrow={eyebrow ?? (title === name ? undefined : name)} lead={lead}>
        {title}
      </PageTitle>
      {bench.activity?.introHtml && (
        <InLanguage lang={bench.lang}>
          <Published html={bench.activity.introHtml} />
        </InLanguage>
      )}
      {bench.other !== null && <OtherDraftNote onTake={bench.takeOther} onDismiss={bench.dismissOther} />}
      {children}
      <KeepTroubleNote trouble={bench.unkept ?? bench.trouble} />
    </Screen>
  );
}
