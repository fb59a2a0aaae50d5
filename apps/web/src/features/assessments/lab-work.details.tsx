import { useEffect, useState, type ComponentType } from 'react';
import type { LabActivity, LabName } from '@contracts/packages';
import { Button, Details, Skeleton } from '@ui';
import { useT } from './marking.messages';

type Artifact = ComponentType<{ readonly work: unknown }>;

const rooms: Readonly<Record<LabName, () => Promise<{ readonly Artifact: Artifact }>>> = {
  copy: () => import('@web/copy-lab'),
  sales: () => import('@web/sales-lab'),
  chatbot: () => import('@web/chatbot-lab'),
  adverts: () => import('@web/adverts-lab'),
  stock: () => import('@web/stock-lab'),
};

/** What the learner made in a lab, to be opened beside her work; the lab shows it as it shows it to her. */
export const LabWorkDetails = ({ lab, work }: { lab: LabActivity; work: unknown }) => (
  <Details card icon="flask" summary={<span lang="id">{lab.title}</span>}>
    <h2 className="hide" lang="id">
      {lab.title}
    </h2>
    <LabWork name={lab.lab} work={work} />
  </Details>
);

function LabWork({ name, work }: { name: LabName; work: unknown }) {
  const t = useT();
  const [Shown, setShown] = useState<Artifact | null>(null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    rooms[name]().then(
      ({ Artifact }) => setShown(() => Artifact),
      () => setLost(true),
    );
  }, [name]);

  if (Shown) return <Shown work={work} />;
  if (!isLost) return <Skeleton label={t('lab.coming')} />;
  return (
    <div className="stack-2">
      <p>{t('lab.no-signal')}</p>
      {/* Her words to the learner are kept; a file that was lost comes again only with a new page. */}
      <Button look="alt" onClick={() => location.reload()}>
        {t('lab.again')}
      </Button>
    </div>
  );
}
