/** Exits 0 when the application of this machine answers that it is ready. */
const answer = await fetch(`http://127.0.0.1:${process.env['PORT'] ?? 3000}/api/health/ready`).catch((error) => ({
  ok: false,
  error,
}));
process.exit(answer.ok ? 0 : 1);
