/** One line for every tenth of a long work. */
export function showProgress(what: string): (share: number) => void {
  let shown = -1;
  return (share) => {
    const tenth = Math.min(10, Math.floor(share * 10));
    if (tenth <= shown) return;
    shown = tenth;
    process.stdout.write(`${what}: ${tenth * 10} %\n`);
  };
}
