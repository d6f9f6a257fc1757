import { ActionIcon, SegmentedControl } from '@mantine/core';
import { council_web_external, council_web_member_add, council_web_member_drop, council_web_part_of } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { Pick, type PickOption } from '#ui/pick.tsx';
import { MemberPart } from '../rules/meeting-view.ts';
import { partWord } from './council-words.ts';
import { staffOption, type StaffRow } from './use-staff.ts';

type ChosenMember = { readonly personId: string; readonly part: MemberPart };
export type MembersPickerProps = {
  readonly staff: readonly StaffRow[];
  readonly members: readonly ChosenMember[];
  readonly onChange: (members: ChosenMember[]) => void;
};

/** Members in the order of the head's order, each with their part in the Council. */
export function MembersPicker({ staff, members, onChange }: MembersPickerProps) {
  const left = staff.filter((row) => !members.some((one) => one.personId === row.id));
  const add = (personId: string): void => onChange([...members, { personId, part: partFor(staff, members, personId) }]);
  return (
    <div className="cn-members">
      <Pick
        key={members.length}
        label={council_web_member_add()}
        options={left.map(staffOption)}
        value={null}
        onChange={(option) => (option === null ? undefined : add(option.id))}
      />
      {members.length === 0 ? null : (
        <ol className="cn-member-rows">
          {members.map((one) => (
            <MemberRow
              key={one.personId}
              member={one}
              row={staff.find((person) => person.id === one.personId)}
              onPart={(part) =>
                onChange(members.map((other) => (other.personId === one.personId ? { ...other, part } : other)))
              }
              onDrop={() => onChange(members.filter((other) => other.personId !== one.personId))}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

type MemberRowProps = {
  readonly member: ChosenMember;
  readonly row: StaffRow | undefined;
  readonly onPart: (part: MemberPart) => void;
  readonly onDrop: () => void;
};

function MemberRow({ member, row, onPart, onDrop }: MemberRowProps) {
  const option: PickOption = row === undefined ? { id: member.personId, label: member.personId } : staffOption(row);
  const detail = [option.detail, row?.external === true ? council_web_external() : undefined];
  return (
    <li>
      <span className="cn-grow">
        {option.label}
        <span className="tk-small tk-dim cn-block">{detail.filter((word) => word !== undefined).join(' · ')}</span>
      </span>
      <SegmentedControl
        size="xs"
        aria-label={council_web_part_of({ name: option.label })}
        value={member.part}
        onChange={(chosen) => onPart(MemberPart.parse(chosen))}
        data={MemberPart.options.map((part) => ({ value: part, label: partWord(part) }))}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={council_web_member_drop({ name: option.label })}
        onClick={onDrop}
      >
        <Icon name="close" />
      </ActionIcon>
    </li>
  );
}

/** Clause 7: the head chairs, the social pedagogue is secretary, unless the part is taken. */
function partFor(staff: readonly StaffRow[], members: readonly ChosenMember[], personId: string): MemberPart {
  const posts = staff.find((row) => row.id === personId)?.posts.map((post) => post.kind) ?? [];
  const free = (part: MemberPart): boolean => !members.some((one) => one.part === part);
  if (posts.includes('head') && free('chair')) return 'chair';
  return posts.includes('social-pedagogue') && free('secretary') ? 'secretary' : 'member';
}
