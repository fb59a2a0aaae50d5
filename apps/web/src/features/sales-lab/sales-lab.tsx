import { useEffect } from 'react';
import { useBench, useFreshStep } from '@web/labs';
import { AnswerStep } from './answer.step';
import { BookStep } from './book.step';
import { ColumnsStep } from './columns.step';
import { DataStep } from './data.step';
import { ReportStep } from './report.step';
import { startBench, type SalesBench } from './sales-bench';
import { SendStep } from './send.step';
import { useReading } from './use-reading';

/** Lab Angka Usaha: from a file of sales to sentences about them, on the phone alone. */
export function SalesLab() {
  const bench = useBench<SalesBench>(startBench);
  const hook = useReading();
  const { value } = bench;
  const { reading, read } = hook;
  const fromFile = value.step === 'columns' || value.step === 'book';
  const state = reading.state;
  useFreshStep(`${value.step} ${value.question} ${fromFile && state !== 'ready' ? 'data' : ''}`);

  // Whoever comes back finds the file read again: samples and pasted rows are at hand, an own file must be chosen anew.
  useEffect(() => {
    if (!fromFile || state !== 'none' || !value.source) return;
    if (value.source !== 'own') read({ sample: value.source }, value.asked);
    else if (value.pasted) read({ text: value.pasted }, value.asked);
  }, [fromFile, state, value.source, value.pasted, value.asked, read]);

  if (fromFile && reading.state === 'ready') {
    const Step = value.step === 'columns' ? ColumnsStep : BookStep;
    return <Step bench={bench} hook={hook} file={reading.read} />;
  }
  if (value.report && value.step === 'report') return <ReportStep bench={bench} report={value.report} />;
  if (value.report && value.step === 'questions') return <AnswerStep bench={bench} report={value.report} />;
  if (value.report && value.step === 'send') return <SendStep bench={bench} report={value.report} />;
  return <DataStep bench={bench} hook={hook} />;
}
