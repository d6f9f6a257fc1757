import { notifications } from '@mantine/notifications';

/** Says quietly that a deed was done. */
export const tellDone = (message: string): void => {
  notifications.show({ message, autoClose: 4000, withCloseButton: false });
};
