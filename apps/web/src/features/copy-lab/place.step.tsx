import { channelIds, channels, goalIds, type ChannelId } from '@labs/copy';
import { Choice, ChoiceGroup, Field, Input, Select } from '@ui';
import { most, type StepProps } from './copy-bench';
import { useT } from './copy-lab.messages';
import { StepScreen } from './step.screen';

/** Where the text will be read, and what for. */
export function PlaceStep({ bench }: StepProps) {
  const t = useT();
  const { value, change } = bench;
  return (
    <StepScreen bench={bench} lead={t('place.lead')} next={t('place.next')}>
      <Field label={t('place.channel')} hint={t('place.most', { most: channels[value.channel].most })}>
        {(wiring) => (
          <Select
            {...wiring}
            value={value.channel}
            onChange={(event) => change({ ...value, channel: event.target.value as ChannelId })}
          >
            {channelIds.map((id) => (
              <option key={id} value={id}>
                {t(`channel.${id}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ChoiceGroup legend={t('place.goal')}>
        {goalIds.map((id) => (
          <Choice key={id} name="goal" checked={value.goal === id} onChange={() => change({ ...value, goal: id })}>
            {t(`goal.${id}`)}
          </Choice>
        ))}
      </ChoiceGroup>
      <Field label={t('place.occasion')} hint={t('place.occasion-hint')}>
        {(wiring) => (
          <Input
            {...wiring}
            value={value.occasion}
            maxLength={most.line}
            onChange={(event) => change({ ...value, occasion: event.target.value })}
          />
        )}
      </Field>
    </StepScreen>
  );
}
