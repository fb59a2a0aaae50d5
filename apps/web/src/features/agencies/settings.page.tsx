import { useSuspenseQuery } from '@tanstack/react-query';
import { DeskScreen, useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Card, Note, PageTitle, Progress } from '@ui';
import { useT } from './agencies.messages';
import { helperMonthQuery, helperSettingQuery } from './agencies.queries';
import { ChangesList } from './changes.list';
import { HelperForm } from './helper.form';

/** What the agency decides for itself: today, whether its learners may ask a language model. */
export function SettingsPage() {
  const t = useT();
  const format = useFormat();
  const { agency } = useSession();
  const { data: setting } = useSuspenseQuery(helperSettingQuery());
  const { data: month } = useSuspenseQuery(helperMonthQuery());
  const used = t('helper.month', { asked: format.number(month.asked), limit: format.number(setting.asksPerMonth) });
  return (
    <DeskScreen title={t('title')} back={{ to: '/dinas/akun', text: t('back') }} besideMenu>
      <PageTitle lead={agency.name}>{t('title')}</PageTitle>
      <section className="stack" aria-labelledby="helper">
        <h2 id="helper">{t('helper')}</h2>
        <p>{t('helper.lead')}</p>
        {!setting.isConfigured && (
          <Note tone="info" title={t('helper.none')}>
            {t('helper.none-more')}
          </Note>
        )}
        <Card className="stack">
          <HelperForm setting={setting} />
          <p className="soft">{t('helper.rule')}</p>
        </Card>
        {setting.isOn && setting.isConfigured && (
          <Card className="stack-2">
            <Progress value={month.asked} max={Math.max(1, setting.asksPerMonth)} label={used} />
            <p className="soft">{t('helper.month-left')}</p>
          </Card>
        )}
      </section>
      <ChangesList changes={setting.changes} />
    </DeskScreen>
  );
}
