import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

export const NoticesShown = () => <Notifications position="bottom-right" />;
