import { Button, type ButtonProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';

export type DeedButtonProps = Pick<
  ButtonProps,
  'variant' | 'size' | 'leftSection' | 'rightSection' | 'loading' | 'fullWidth'
> & {
  /** Why it cannot be done now; null when it can. */
  readonly why: string | null;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

/** A button that says under itself why it is disabled. */
export function DeedButton({ why, onClick, children, ...rest }: DeedButtonProps) {
  const id = useId();
  return (
    <span className="cn-deed">
      <Button {...rest} disabled={why !== null} onClick={onClick} {...(why === null ? {} : { 'aria-describedby': id })}>
        {children}
      </Button>
      {why === null ? null : (
        <span id={id} className="cn-why tk-small tk-dim">
          {why}
        </span>
      )}
    </span>
  );
}
