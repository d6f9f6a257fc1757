import type { ActionContract } from '#kernel/pure/contract.ts';
import type { AnyReading } from '#kernel/server/ask.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';

/** A deed that seals or opens needs the installation's key, so it is made for the kernel that performs it. */
export const deedWithKernel = (contract: ActionContract, make: (kernel: Kernel) => AnyDeed): AnyDeed => ({
  contract,
  perform: (kernel, call) => make(kernel).perform(kernel, call),
});

/** The same for a question. */
export const readingWithKernel = (
  contract: AnyReading['contract'],
  make: (kernel: Kernel) => AnyReading,
): AnyReading => ({
  contract,
  ask: (kernel, tokenHash, input) => make(kernel).ask(kernel, tokenHash, input),
});
