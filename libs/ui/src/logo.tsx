/** The open eye on the desk's accent; the name stands beside it in words. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <rect width="32" height="32" rx="9" fill="var(--accent)" />
    <path d="M4.5 17C8 11 12 9 16 9s8 2 11.5 8C24 22.5 20 24.5 16 24.5S8 22.5 4.5 17z" fill="var(--on-accent)" />
    <circle cx="16" cy="16.5" r="5" fill="#F2B632" />
    <circle cx="16" cy="16.5" r="2" fill="#3A2A22" />
  </svg>
);
