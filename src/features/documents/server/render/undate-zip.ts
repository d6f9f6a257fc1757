const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** 1 January 1980, 00:00: the first moment an archive can hold. */
const firstDay = 0x0021;

/** Takes the clock out of an archive: every entry is dated to the first day there is, so the same parts give the same bytes. */
export function undateZip(archive: Buffer): Buffer {
  const end = endOf(archive);
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== entryMark) throw new Error('the archive has a broken directory');
    undate(archive, at + 12);
    undate(archive, archive.readUInt32LE(at + 42) + 10);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}

function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0; at -= 1) if (archive.readUInt32LE(at) === endMark) return at;
  throw new Error('the archive has no directory');
}

/** Time first, then date, two bytes each. */
function undate(archive: Buffer, at: number): void {
  archive.writeUInt16LE(0, at);
  archive.writeUInt16LE(firstDay, at + 2);
}
