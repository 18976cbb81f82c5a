package dev.kami.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the rooms lie: each is named by classes in it, its anchors, and is the nearest package that
 * holds them all, with the packages below it.
 *
 * <p>No package is named by a text, so no rule can speak of a package that does not exist. The
 * anchors of an adapter are its entry points: the only types that others may name.
 *
 * @param anchors at least one class for each room that the house has
 * @param technologies a class of each library, by the room that owns it
 */
public record House(Map<Room, Set<Class<?>>> anchors, Map<Room, Set<Class<?>>> technologies) {

  /** Takes copies. */
  public House {
    anchors = Map.copyOf(anchors);
    technologies = Map.copyOf(technologies);
  }

  /** {@return a house without rooms} */
  public static House empty() {
    return new House(Map.of(), Map.of());
  }

  /** {@return this house with that room} */
  public House with(Room room, Class<?>... anchorsOfRoom) {
    return new House(more(anchors, room, anchorsOfRoom), technologies);
  }

  /** {@return this house, whose room owns the libraries of these classes} */
  public House owning(Room room, Class<?>... classesOfLibraries) {
    return new House(anchors, more(technologies, room, classesOfLibraries));
  }

  /** {@return whether the house has that room} */
  public boolean has(Room room) {
    return anchors.containsKey(room);
  }

  /** {@return the anchors of the rooms that the house has} */
  public Stream<Class<?>> anchorsOf(List<Room> rooms) {
    return rooms.stream().flatMap(room -> anchors.getOrDefault(room, Set.of()).stream());
  }

  /** {@return whatever lies in one of the rooms} */
  public DescribedPredicate<JavaClass> inside(Room... rooms) {
    return inside(List.of(rooms));
  }

  /** {@return whatever lies in one of the rooms} */
  public DescribedPredicate<JavaClass> inside(List<Room> rooms) {
    var homes =
        anchors.entrySet().stream()
            .filter(room -> rooms.contains(room.getKey()))
            .map(room -> Anchors.home(room.getValue()))
            .toList();
    return DescribedPredicate.describe(
        "inside " + rooms,
        type -> homes.stream().anyMatch(home -> Anchors.isBelow(home, type.getPackageName())));
  }

  /** {@return whatever lies beside an anchor of the room, in the same package} */
  public DescribedPredicate<JavaClass> beside(Room room) {
    var packages = anchorsOf(List.of(room)).map(Class::getPackageName).toList();
    return DescribedPredicate.describe(
        "beside the anchors of " + room, type -> packages.contains(type.getPackageName()));
  }

  /** {@return whatever lies in the house, in a room or between them} */
  public DescribedPredicate<JavaClass> ours() {
    var home = Anchors.home(anchorsOf(List.of(Room.values())).toList());
    return DescribedPredicate.describe(
        "of the house", type -> Anchors.isBelow(home, type.getPackageName()));
  }

  /** {@return the anchors themselves with the types nested in them} */
  public DescribedPredicate<JavaClass> among(Room... rooms) {
    var names = anchorsOf(List.of(rooms)).map(Class::getName).toList();
    return DescribedPredicate.describe(
        "among the anchors of " + List.of(rooms),
        type ->
            names.stream()
                .anyMatch(
                    name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
  }

  private static Map<Room, Set<Class<?>>> more(
      Map<Room, Set<Class<?>>> map, Room room, Class<?>... classes) {
    var copy = new EnumMap<Room, Set<Class<?>>>(Room.class);
    copy.putAll(map);
    copy.put(room, Set.of(classes));
    return copy;
  }
}
