/** The shape of what comes; shows itself only after 300 ms. */
export const Skeleton = ({ label }: { label: string }) => (
  <div className="card skel" role="status">
    <span className="hide">{label}</span>
    <i />
    <i />
    <i />
  </div>
);
