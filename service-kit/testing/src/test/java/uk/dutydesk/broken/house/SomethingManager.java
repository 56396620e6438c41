package uk.dutydesk.broken.house;

final class SomethingManager {}
