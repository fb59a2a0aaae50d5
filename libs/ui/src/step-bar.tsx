export type StepBarProps = {
  label: string;
  steps: readonly string[];
  /** Index of the step one is at; those before it are done. */
  now: number;
};

/** The few named steps of a task. */
export const StepBar = ({ label, steps, now }: StepBarProps) => (
  <ol className="step4" aria-label={label}>
    {steps.map((step, index) => (
      <li
        key={step}
        className={index < now ? 'done' : index === now ? 'now' : undefined}
        aria-current={index === now ? 'step' : undefined}
      >
        {step}
      </li>
    ))}
  </ol>
);
