import { useEffect, useState } from 'react';
import type { PreviewView } from '@contracts/curricula';
import { send } from '@web/platform/http';
import { Note, ProseHtml } from '@ui';
import { useSurroundings } from './choices.context';
import { fileUrl } from './editor.queries';
import { useT } from './editor.messages';
import type { Form } from './form-layouts';

const pause = 500;

/** A lesson or case story as publishing renders it; the last that could be rendered stays until the next. */
export function PagePreview({ form }: { form: Form }) {
  const t = useT();
  const { versionId, path } = useSurroundings();
  const [html, setHtml] = useState<string | null>(null);
  const [isBehind, setBehind] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () =>
        void send<PreviewView>(`${fileUrl(versionId, path)}/preview`, {
          method: 'POST',
          body: { form },
          signal: stop.signal,
        })
          .then((rendered) => {
            setHtml(rendered.html);
            setBehind(false);
          })
          .catch((error: unknown) => {
            if (!(error instanceof Error)) throw error;
            if (!stop.signal.aborted) setBehind(true);
          }),
      pause,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [versionId, path, form]);

  return (
    <>
      {isBehind && <Note tone="wait" title={t('preview.behind')} />}
      {html !== null && <ProseHtml html={html} />}
    </>
  );
}
