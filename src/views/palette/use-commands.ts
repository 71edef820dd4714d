import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { displayName } from '../../domain/display-name';
import { COUNTS } from '../../domain/summary';
import { decodeView, encodeView } from '../../domain/view/address';
import { askForSearch } from '../../domain/view/ask-search';
import { EVERY_SERVER, LAYOUTS, type View } from '../../domain/view/view';
import { type MessageKey, t } from '../../i18n';
import type { AppState } from '../../state/app-state';
import { useAppState, useFleet } from '../../state/context';
import { inLayout, keepView } from '../../state/kept-view';
import type { Command } from './command';
import { settingCommands } from './setting-commands';

/** Shows the board with some of its view changed, and the search opened where that is wanted. */
type OnBoard = (some: Partial<View>, searching?: boolean) => void;

/** Everything there is to go to and to do: servers, tags, states, views, pages, actions, settings. */
export function useCommands(): readonly Command[] {
  const state = useAppState();
  const fleet = useFleet((now) => now);
  const [, navigate] = useLocation();
  return useMemo(() => {
    const onBoard: OnBoard = (some, searching = false) => {
      const { search } = state.place.get();
      const now =
        window.location.pathname === import.meta.env.BASE_URL ? window.location.search : search;
      const next = { ...decodeView(now), ...some };
      keepView(state.preferences, next);
      navigate(`/${askForSearch(encodeView(next, ''), searching)}`);
    };
    const servers = [...(fleet?.groups ?? [])].flatMap(({ tag, ids }) =>
      ids.flatMap((id): Command[] => {
        const watched = fleet?.servers.get(id);
        if (watched === undefined) return [];
        const { server, status, known } = watched;
        return [
          {
            key: `server:${id}`,
            label: displayName(server),
            detail: tag || t('board.untagged'),
            status,
            known: known !== undefined,
            run: () => navigate(`/server/${id}`),
          },
        ];
      }),
    );
    const tags = (fleet?.groups ?? []).map(
      ({ tag }): Command => ({
        key: `tag:${tag}`,
        label: tag || t('board.untagged'),
        detail: t('server.tag'),
        run: () => onBoard({ ...EVERY_SERVER, tag }),
      }),
    );
    return [...actions(state, navigate, onBoard), ...tags, ...servers, ...settingCommands(state)];
  }, [state, fleet, navigate]);
}

function actions(
  { panel, preferences }: AppState,
  navigate: (to: string) => void,
  onBoard: OnBoard,
): readonly Command[] {
  const page = (label: MessageKey, run: () => void): Command => ({
    key: label,
    label: t(label),
    detail: t('keys.detail.page'),
    run,
  });
  const layouts = LAYOUTS.map(
    (layout): Command => ({
      key: `layout:${layout}`,
      label: t(`sort.layout.${layout}`),
      detail: t('sort.layout'),
      run: () => onBoard(inLayout(preferences.get(), layout)),
    }),
  );
  const states = COUNTS.map(
    (status): Command => ({
      key: `state:${status}`,
      label: t(`status.${status}`),
      detail: t('sort.field.state'),
      run: () => onBoard({ ...EVERY_SERVER, status }),
    }),
  );
  return [
    page('board.showAll', () => onBoard(EVERY_SERVER)),
    page('find.label', () => onBoard({}, true)),
    page('events.title', () => navigate('/events')),
    page('alerts.title', () => panel.set('alerts')),
    page('compare.title', () => navigate('/compare')),
    page('settings.title', () => panel.set('settings')),
    page('board.share', () => panel.set({ kind: 'fleet' })),
    page('wall.label', () => panel.set('wall')),
    page('keys.title', () => panel.set('keys')),
    page('session.signOut', () => panel.set('sign-out')),
    ...layouts,
    {
      key: 'problemsFirst',
      label: t('sort.problemsFirst'),
      detail: t('sort.open'),
      run: () => onBoard({ problemsFirst: true }),
    },
    {
      key: 'problemsOnly',
      label: t('sort.problemsOnly'),
      detail: t('sort.open'),
      run: () => onBoard({ problemsOnly: true }),
    },
    ...states,
  ];
}
