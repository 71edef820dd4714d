import type { Habits, Machine } from './server';

const MiB = 2 ** 20;
const GiB = 2 ** 30;
const TB = 1e12;

/** A kind of server: what it is made of and what it does on average. */
export interface Kind extends Machine {
  habits: Habits;
}

const vps: Kind = {
  platform: 'debian',
  platformVersion: '12.8',
  cpus: ['AMD EPYC 7763 2 Virtual Core'],
  cores: 2,
  memory: 2 * GiB,
  disk: 40 * GiB,
  swap: GiB,
  arch: 'x86_64',
  virtualization: 'kvm',
  gpus: [],
  sensors: [],
  habits: {
    cpu: 14,
    memory: 0.42,
    disk: 0.34,
    swap: 0.12,
    netIn: 1.6 * MiB,
    netOut: 0.5 * MiB,
    trafficAtBoot: 0,
    tcp: 90,
    udp: 12,
    processes: 118,
  },
};

const like = (kind: Kind, machine: Partial<Machine>, habits: Partial<Habits> = {}): Kind => ({
  ...kind,
  ...machine,
  habits: { ...kind.habits, ...habits },
});

const metal = like(vps, { virtualization: '', sensors: ['coretemp_package_id_0'] });

/** The kinds of servers in the fleet, smallest first. */
export const KINDS = {
  micro: like(
    vps,
    {
      cpus: ['Intel Xeon Processor (Skylake, IBRS) 1 Virtual Core'],
      cores: 1,
      memory: 0.5 * GiB,
      disk: 10 * GiB,
      swap: 0.5 * GiB,
    },
    { cpu: 6, memory: 0.55, netIn: 60_000, netOut: 48_000, tcp: 24, processes: 74 },
  ),
  relay: like(vps, {}, { cpu: 22, netIn: 4.2 * MiB, netOut: 4 * MiB, tcp: 640, udp: 210 }),
  container: like(
    vps,
    {
      platform: 'alpine',
      platformVersion: '3.20.3',
      cpus: ['AMD EPYC 7402P 4 Virtual Core'],
      cores: 4,
      memory: 4 * GiB,
      disk: 64 * GiB,
      swap: 0,
      virtualization: 'lxc',
    },
    { cpu: 18, swap: 0, tcp: 60, processes: 41 },
  ),
  docker: like(
    vps,
    { cpus: ['Intel Xeon Gold 6248R 2 Virtual Core'], swap: 0, virtualization: 'docker' },
    { cpu: 9, swap: 0, netIn: 0.3 * MiB, netOut: 0.4 * MiB, processes: 19 },
  ),
  edge: like(
    vps,
    {
      platform: 'ubuntu',
      platformVersion: '24.04',
      cpus: ['Intel Xeon Platinum 8269CY 4 Virtual Core'],
      cores: 4,
      memory: 8 * GiB,
      disk: 80 * GiB,
      swap: 2 * GiB,
    },
    { cpu: 31, netIn: 3.1 * MiB, netOut: 5.6 * MiB, tcp: 1450, udp: 320, processes: 176 },
  ),
  legacy: like(
    vps,
    {
      platform: 'centos',
      platformVersion: '7.9.2009',
      cpus: ['Intel Xeon E5-2680 v4 4 Virtual Core'],
      cores: 4,
      memory: 8 * GiB,
      disk: 60 * GiB,
      swap: 4 * GiB,
    },
    { cpu: 12, memory: 0.61, disk: 0.71, swap: 0.31, processes: 204 },
  ),
  arm: like(
    vps,
    {
      platform: 'ubuntu',
      platformVersion: '22.04',
      cpus: ['Neoverse-N1 4 Virtual Core'],
      cores: 4,
      memory: 24 * GiB,
      disk: 200 * GiB,
      swap: 0,
      arch: 'aarch64',
    },
    { cpu: 8, memory: 0.28, swap: 0, netIn: 0.7 * MiB },
  ),
  windows: like(
    vps,
    {
      platform: 'Microsoft Windows Server 2022 Datacenter',
      platformVersion: '10.0.20348.2762 Build 20348.2762',
      cpus: ['Intel(R) Xeon(R) CPU E5-2673 v4 @ 2.30GHz 4 Virtual Core'],
      cores: 4,
      memory: 16 * GiB,
      disk: 256 * GiB,
      swap: 8 * GiB,
      arch: 'x86_64',
      virtualization: '',
    },
    { cpu: 17, memory: 0.57, swap: 0.2, processes: 148 },
  ),
  node: like(
    vps,
    {
      platform: 'ubuntu',
      platformVersion: '24.04',
      cpus: ['AMD EPYC 7543P 8 Virtual Core'],
      cores: 8,
      memory: 16 * GiB,
      disk: 160 * GiB,
      swap: 0,
    },
    { cpu: 34, memory: 0.63, disk: 0.49, swap: 0, tcp: 380, udp: 44, processes: 412 },
  ),
  cache: like(
    vps,
    {
      cpus: ['AMD EPYC 7543P 8 Virtual Core'],
      cores: 8,
      memory: 32 * GiB,
      disk: 960 * GiB,
      swap: 4 * GiB,
    },
    { cpu: 26, memory: 0.72, disk: 0.66, netIn: 2.4 * MiB, netOut: 8.2 * MiB, tcp: 2100 },
  ),
  database: like(
    metal,
    {
      cpus: ['AMD EPYC 9354P 32 Physical Core'],
      cores: 32,
      memory: 256 * GiB,
      disk: 7.68 * TB,
      swap: 16 * GiB,
      sensors: ['k10temp_tctl', 'nvme_composite'],
    },
    { cpu: 44, memory: 0.66, disk: 0.58, netIn: 6.3 * MiB, netOut: 9.1 * MiB, processes: 690 },
  ),
  twoSockets: like(
    metal,
    {
      cpus: [
        'Intel(R) Xeon(R) CPU E5-2690 v4 @ 2.60GHz 14 Physical Core',
        'Intel(R) Xeon(R) CPU E5-2697 v4 @ 2.30GHz 18 Physical Core',
      ],
      cores: 32,
      memory: 128 * GiB,
      disk: 4 * TB,
      swap: 8 * GiB,
      sensors: ['coretemp_package_id_0', 'coretemp_package_id_1', 'nvme_composite'],
    },
    { cpu: 52, memory: 0.47, disk: 0.38, processes: 540 },
  ),
  gpu: like(
    metal,
    {
      platform: 'arch',
      platformVersion: 'rolling',
      cpus: ['AMD Ryzen Threadripper PRO 5975WX 32 Physical Core'],
      cores: 32,
      memory: 128 * GiB,
      disk: 2 * TB,
      swap: 8 * GiB,
      gpus: ['NVIDIA RTX 4000 Ada Generation'],
      sensors: ['k10temp_tctl', 'nvme_composite', 'amdgpu_edge'],
    },
    { cpu: 38, memory: 0.51, disk: 0.44, netIn: 0.9 * MiB, netOut: 0.4 * MiB, processes: 468 },
  ),
  nas: like(
    metal,
    {
      cpus: ['Intel(R) N100 4 Physical Core'],
      cores: 4,
      memory: 16 * GiB,
      disk: 43.6 * TB,
      swap: GiB,
      sensors: ['coretemp_package_id_0', 'nvme_composite', 'acpitz'],
    },
    { cpu: 11, memory: 0.55, disk: 0.58, netIn: 0.7 * MiB, netOut: 1 * MiB, processes: 233 },
  ),
  mac: like(
    metal,
    {
      platform: 'darwin',
      platformVersion: '15.1',
      cpus: ['Apple M1 Pro 8 Physical Core'],
      cores: 8,
      memory: 16 * GiB,
      disk: 494_384_795_648,
      swap: 2 * GiB,
      arch: 'arm64',
      gpus: ['Apple M1 Pro'],
      sensors: ['PMU tdie1'],
    },
    {
      cpu: 17,
      memory: 0.78,
      disk: 0.62,
      swap: 0.45,
      netIn: 90_000,
      netOut: 40_000,
      processes: 437,
    },
  ),
  pi: like(
    metal,
    {
      cpus: ['Cortex-A76 4 Physical Core'],
      cores: 4,
      memory: 8 * GiB,
      disk: 58.7 * GiB,
      swap: 200 * MiB,
      arch: 'aarch64',
      sensors: ['cpu_thermal'],
    },
    { cpu: 7, memory: 0.22, netIn: 20_000, netOut: 12_000, tcp: 19, processes: 162 },
  ),
} satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
