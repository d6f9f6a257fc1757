import { Button, CopyButton, TextInput } from '@mantine/core';
import {
  council_web_feed,
  council_web_feed_address,
  council_web_feed_copied,
  council_web_feed_copy,
  council_web_feed_drop,
  council_web_feed_make,
  council_web_feed_text,
  council_web_feed_warning,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Panel } from '#ui/panel.tsx';
import { dropFeed, makeFeed, myFeed } from '../rules/calendar-contract.ts';

/** The reader's own calendar address: when and where, nothing else; it can be taken back. */
export function FeedPanel() {
  const feed = useAsk(myFeed, {}).data?.feed;
  const make = usePerform(makeFeed);
  const drop = usePerform(dropFeed);
  if (feed === undefined) return null;
  return (
    <Panel title={council_web_feed()}>
      <p className="tk-small tk-dim">{council_web_feed_text()}</p>
      {feed === null ? (
        <Button variant="default" fullWidth mt="sm" loading={make.running} onClick={() => void make.run({})}>
          {council_web_feed_make()}
        </Button>
      ) : (
        <FeedAddress
          address={`${globalThis.location.origin}${feed.path}`}
          dropping={drop.running}
          onDrop={() => void drop.run({})}
        />
      )}
      <FailureNote failure={make.failure ?? drop.failure} />
    </Panel>
  );
}

type FeedAddressProps = { readonly address: string; readonly dropping: boolean; readonly onDrop: () => void };

const FeedAddress = ({ address, dropping, onDrop }: FeedAddressProps) => (
  <div className="cn-stack">
    <TextInput
      readOnly
      label={council_web_feed_address()}
      description={council_web_feed_warning()}
      value={address}
      onFocus={(event) => event.currentTarget.select()}
    />
    <div className="cn-buttons">
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-md" onClick={copy}>
            {copied ? council_web_feed_copied() : council_web_feed_copy()}
          </Button>
        )}
      </CopyButton>
      <Button variant="subtle" color="gray" size="compact-md" loading={dropping} onClick={onDrop}>
        {council_web_feed_drop()}
      </Button>
    </div>
  </div>
);
