import { useState } from 'react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import type { AddFileRequest, FileEntry, FilesView } from '@contracts/curricula';
import { versionPath } from '@web/curricula';
import { DeskScreen, useDesk } from '@web/platform/desk';
import { send } from '@web/platform/http';
import type { z } from 'zod';
import { Button, Card, Chip, Details, Dialog, Field, Input, Note, PageTitle, Select } from '@ui';
import { filePath } from './editor.paths';
import { useT } from './editor.messages';
import { filesQuery, filesUrl } from './editor.queries';
import { keptKey } from './use-file-form';

type Asked = z.input<typeof AddFileRequest>;

const ofAll: ReadonlySet<FileEntry['kind']> = new Set(['curriculum', 'course', 'cards', 'glossary']);
const ofMentors: ReadonlySet<FileEntry['kind']> = new Set(['rubric', 'anchors']);

/** Everything in a draft in the order in which a learner meets it, and the way to each form. */
export function FilesPage() {
  const t = useT();
  const { versionId = '' } = useParams();
  const { data: view } = useSuspenseQuery(filesQuery(versionId));
  const { files, number, editable, whyNot } = view;
  const modules = files.filter(({ kind }) => kind === 'module');
  const within = (folder: string): FileEntry[] =>
    files.filter((file) => file.folder === folder && file.kind !== 'module' && file.kind !== 'course');
  const loose = files.filter(({ kind, folder }) => folder === '' && !ofAll.has(kind) && !ofMentors.has(kind));
  const errors = files.reduce((sum, file) => sum + file.errors, 0);
  return (
    <DeskScreen
      title={t('files', { number })}
      back={{ to: versionPath(versionId), text: t('files.version', { number }) }}
      besideMenu
    >
      <PageTitle lead={t(editable ? 'files.lead' : 'files.lead-read')}>{t('files', { number })}</PageTitle>
      {!editable && whyNot && <Note title={whyNot} />}
      {errors > 0 && (
        <Note tone="fix" title={t('files.errors', { count: errors })}>
          {t('files.errors-more')}
        </Note>
      )}
      <section className="stack">
        <h2>{t('files.whole')}</h2>
        <FileLinks view={view} files={files.filter(({ kind }) => ofAll.has(kind))} />
      </section>
      <section className="stack">
        <h2>{t('files.modules')}</h2>
        {modules.map((module) => (
          <ModuleCard key={module.path} view={view} module={module} files={within(module.folder)} />
        ))}
      </section>
      <section className="stack">
        <h2>{t('files.rubrics')}</h2>
        <FileLinks view={view} files={files.filter(({ kind }) => ofMentors.has(kind))} />
      </section>
      {loose.length > 0 && (
        <section className="stack">
          <h2>{t('files.loose')}</h2>
          <FileLinks view={view} files={loose} />
        </section>
      )}
    </DeskScreen>
  );
}

function ModuleCard({ view, module, files }: { view: FilesView; module: FileEntry; files: readonly FileEntry[] }) {
  const t = useT();
  const [isAdding, setAdding] = useState(false);
  const wrong = [module, ...files].reduce((sum, file) => sum + file.errors, 0);
  const lessons = files.filter(({ kind }) => kind === 'lesson');
  const of = (slug: string | null): FileEntry[] =>
    files.filter(({ kind, lesson }) => kind === 'activity' && lesson === slug);
  return (
    <Details
      card
      summary={
        <>
          {t('files.module', { number: module.number ?? '', title: module.title, lessons: lessons.length })}{' '}
          {wrong > 0 && <Chip tone="fix">{t('files.wrong', { count: wrong })}</Chip>}
        </>
      }
    >
      <div className="stack">
        <FileLinks view={view} files={[module, ...files.filter(({ kind }) => kind === 'case')]} />
        {lessons.map((lesson) => (
          <div key={lesson.path} className="stack-2">
            <FileLinks view={view} files={[lesson, ...of(lesson.slug)]} />
          </div>
        ))}
        {of(null).length > 0 && (
          <div className="stack-2">
            <h3>{t('files.own-steps')}</h3>
            <FileLinks view={view} files={of(null)} />
          </div>
        )}
        {view.editable && (
          <Button look="alt" icon="plus" onClick={() => setAdding(true)}>
            {t('files.add')}
          </Button>
        )}
      </div>
      {isAdding && <AddDialog view={view} module={module} lessons={lessons} onClose={() => setAdding(false)} />}
    </Details>
  );
}

function FileLinks({ view: { versionId }, files }: { view: FilesView; files: readonly FileEntry[] }) {
  const t = useT();
  const { shelf } = useDesk();
  return (
    <ul>
      {files.map(({ path, kind, title, number, activity, lesson, errors, warnings, comments }) => (
        <li key={path} className={lesson === null ? 'row wrap' : 'row wrap inset'}>
          {title !== '' && (
            <span className="soft">
              {activity === null ? t(`file.${kind}`) : t(`activity.${activity}` as 'activity.quiz')}
            </span>
          )}
          <Link className="btn quiet flush" to={filePath(versionId, path)}>
            {number === null ? title || t(`file.${kind}`) : `${number} ${title}`}
          </Link>
          {errors > 0 && <Chip tone="fix">{t('files.wrong', { count: errors })}</Chip>}
          {errors === 0 && warnings > 0 && <Chip tone="wait">{t('files.advice', { count: warnings })}</Chip>}
          {comments > 0 && <Chip tone="info">{t('files.comments', { count: comments })}</Chip>}
          {shelf.read(keptKey(versionId, path)) !== null && (
            <Chip tone="wait" icon="phone">
              {t('state.kept')}
            </Chip>
          )}
        </li>
      ))}
    </ul>
  );
}

const kinds = ['lesson', 'quiz', 'scenario', 'form', 'lab', 'instrument', 'practice-task'] as const;
type AddProps = { view: FilesView; module: FileEntry; lessons: readonly FileEntry[]; onClose: () => void };

function AddDialog({ view: { versionId }, module, lessons, onClose }: AddProps) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>({ kind: 'lesson', module: module.folder, title: '', lesson: null });
  const adding = useMutation({
    mutationFn: (body: Asked) => send<{ path: string }>(filesUrl(versionId), { method: 'POST', body }),
    onSuccess: async ({ path }) => {
      await client.invalidateQueries({ queryKey: ['curricula', 'version', versionId] });
      await navigate(filePath(versionId, path));
    },
  });
  return (
    <Dialog
      title={t('add.title', { module: module.number ?? module.title })}
      onClose={onClose}
      actions={
        <>
          <Button
            busy={adding.isPending && t('adding')}
            off={asked.title.trim() === '' && t('add.no-title')}
            onClick={() => adding.mutate(asked)}
          >
            {t('add.do')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('add.not')}
          </Button>
        </>
      }
    >
      <Card className="stack">
        <Field label={t('add.kind')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={asked.kind}
              onChange={({ target }) => setAsked({ ...asked, kind: target.value as Asked['kind'] })}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`activity.${kind}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {asked.kind !== 'lesson' && (
          <Field label={t('add.place')}>
            {(wiring) => (
              <Select
                {...wiring}
                value={asked.lesson ?? ''}
                onChange={({ target }) => setAsked({ ...asked, lesson: target.value || null })}
              >
                <option value="">{t('add.in-module')}</option>
                {lessons.map(({ slug, number, title }) => (
                  <option key={slug} value={slug}>
                    {number} {title}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field label={t('field.title')}>
          {(wiring) => (
            <Input
              {...wiring}
              maxLength={120}
              value={asked.title}
              onChange={({ target }) => setAsked({ ...asked, title: target.value })}
            />
          )}
        </Field>
        {adding.isError && <Note tone="wait" role="alert" title={t('add.failed')} />}
      </Card>
    </Dialog>
  );
}
