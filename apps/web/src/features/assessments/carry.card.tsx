import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { batchSize } from '@contracts/assessments';
import { useDesk } from '@web/platform/desk';
import { filesOf, type BagContents } from '@web/platform/bag';
import { Button, Card, Dialog, Icon, Note, Progress } from '@ui';
import { useT } from './carry.messages';
import type { CarrierState } from './carrier';
import { worksToJudge } from './carried-works';
import type { MentorDevice } from './mentor-device';
import { batchExtent } from './mentor.api';
import { useBag, useCarrier, useLineCut, useMentorDevice } from './use-mentor-device';
import { useDue } from './use-due';

/** Works to judge where there is no signal: what they weigh, how far they are, and what is on this device since when. */
export function CarryCard() {
  const device = useMentorDevice();
  const bag = useBag();
  const state = useCarrier();
  const isCut = useLineCut();
  if (!device) return null;
  if (state.bringing) return <Bringing device={device} bringing={state.bringing} />;
  if (bag.works.length > 0) return <Carried device={device} bag={bag} state={state} />;
  return isCut ? null : <Offer device={device} state={state} />;
}

function Offer({ device, state }: { device: MentorDevice; state: CarrierState }) {
  const t = useT();
  const { session } = useDesk();
  const { format } = useDue();
  const { data } = useQuery(batchExtent);
  if (!data || data.works === 0) return null;
  const { works, photos, voices, bytes } = data;
  return (
    <Card as="section" className="stack" aria-label={t('carry.title', { count: works })}>
      <div className="row start">
        <Icon name="phone" />
        <div className="grow">
          <h2>{t('carry.title', { count: Math.min(works, batchSize) })}</h2>
          <p className="soft">{t('carry.more', { photos, voices, size: format.bytes(bytes) })}</p>
        </div>
      </div>
      <CarryTrouble state={state} here={0} />
      <p>
        <Button look="alt" icon="download" onClick={() => void device.carrier.carry(session)}>
          {t(state.trouble ? 'carry.go-on' : 'carry.take', { count: works })}
        </Button>
      </p>
    </Card>
  );
}

function Bringing({ device, bringing }: { device: MentorDevice; bringing: NonNullable<CarrierState['bringing']> }) {
  const t = useT();
  const { done, count } = bringing;
  const words =
    count === null ? t('carry.begin') : done === count ? t('carry.app') : t('carry.progress', { done, count });
  return (
    <Card as="section" className="stack" aria-label={t('carry.title', { count: count ?? batchSize })}>
      <h2>{t('carry.title', { count: count ?? batchSize })}</h2>
      <Progress value={done} max={count ?? batchSize} label={words} />
      <p className="hide" role="status">
        {words}
      </p>
      <p>
        <Button look="quiet" icon="close" onClick={() => device.carrier.cancel()}>
          {t('carry.cancel')}
        </Button>
      </p>
    </Card>
  );
}

function Carried({ device, bag, state }: { device: MentorDevice; bag: BagContents; state: CarrierState }) {
  const t = useT();
  const { session, clock } = useDesk();
  const { format } = useDue();
  const isCut = useLineCut();
  const [asking, setAsking] = useState(false);
  const count = bag.works.length;
  const size = format.bytes(weightOf(bag));
  const remove = async (): Promise<void> => {
    setAsking(false);
    device.carrier.cancel();
    await device.bag.keepOnly([]);
  };
  return (
    <Card as="section" className="stack" aria-label={t('carry.here', { count })}>
      <div className="row start">
        <Icon name="phone" />
        <div className="grow">
          <h2>{t('carry.here', { count: worksToJudge(bag).length || count })}</h2>
          <p className="soft">
            {t('carry.here-more', { when: format.recently(bag.takenAt ?? clock(), clock()), size })}
          </p>
        </div>
      </div>
      <CarryTrouble state={state} here={count} />
      <div className="row wrap">
        {!isCut && (
          <Button look="alt" icon="download" onClick={() => void device.carrier.carry(session)}>
            {t(state.trouble ? 'carry.go-on' : 'carry.renew')}
          </Button>
        )}
        <Button look="quiet" icon="trash" onClick={() => setAsking(true)}>
          {t('carry.delete')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={t('carry.delete-ask', { count })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('carry.keep')}</Button>
              <Button look="stop" onClick={() => void remove()}>
                {t('carry.delete-now', { count })}
              </Button>
            </>
          }
        >
          {t('carry.delete-more')}
        </Dialog>
      )}
    </Card>
  );
}

function CarryTrouble({ state: { trouble }, here }: { state: CarrierState; here: number }) {
  const t = useT();
  if (!trouble) return null;
  return (
    <Note
      tone="wait"
      icon={trouble === 'no-signal' ? 'weak-signal' : 'phone'}
      role="alert"
      title={t(`carry.trouble-${trouble}`)}
    >
      {t(`carry.trouble-${trouble}-more`, { here })}
    </Note>
  );
}

/** About what the works take on this device. */
const weightOf = ({ works }: BagContents): number =>
  works.reduce(
    (sum, { view }) => sum + JSON.stringify(view).length + filesOf(view).reduce((bytes, file) => bytes + file.bytes, 0),
    0,
  );
