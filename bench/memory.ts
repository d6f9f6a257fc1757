import { readdir, readFile } from 'node:fs/promises';
import { smallSchool } from '../drills/support/small-school.ts';
import { freePort, newDataFolder, startRunningTirek } from '../src/testing/running-tirek.ts';
import type { Verdict } from './main.ts';

const limitMegabytes = 400;
const idle = Number(process.env['BENCH_IDLE_MS'] ?? 60_000);

type Process = { readonly pid: number; readonly parent: number; readonly name: string };

async function processes(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
      const match = stat === null ? null : /^\d+ \((.*)\) \S (\d+)/u.exec(stat);
      return match === null ? null : { pid: Number(pid), parent: Number(match[2]), name: match[1] ?? '' };
    }),
  );
  return found.filter((one) => one !== null);
}

async function pssOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/mu.exec(rollup)?.[1] ?? 0) / 1024;
}

/** Summed PSS of server, its worker thread and PostgreSQL after a minute of rest, when a PDF and a DOCX have been printed. */
export async function memory(): Promise<Verdict> {
  const dataFolder = await newDataFolder();
  const tirek = await startRunningTirek({ dataFolder, port: await freePort() });
  const { head } = await smallSchool(tirek.base);
  await head.value('overview.my-day');
  await new Promise((resolve) => setTimeout(resolve, idle));
  const postmaster = Number((await readFile(`${dataFolder}/postgres/postmaster.pid`, 'utf8')).split('\n')[0]);
  const all = await processes();
  const family = new Set([tirek.process.pid ?? 0, postmaster]);
  for (let grown = true; grown;) {
    const more = all.filter((one) => family.has(one.parent) && !family.has(one.pid));
    for (const one of more) family.add(one.pid);
    grown = more.length > 0;
  }
  let total = 0;
  console.log('process              pid    PSS MB');
  for (const one of all.filter((candidate) => family.has(candidate.pid))) {
    const pss = await pssOf(one.pid);
    total += pss;
    console.log(`${one.name.padEnd(16)}${String(one.pid).padStart(8)}${pss.toFixed(1).padStart(10)}`);
  }
  console.log(`summed PSS ${total.toFixed(0)} MB, at most ${limitMegabytes} MB`);
  await tirek.stop();
  return {
    worst: total / limitMegabytes,
    limit: 1,
    faults: family.size < 5 ? ['fewer processes than server and PostgreSQL have'] : [],
  };
}
