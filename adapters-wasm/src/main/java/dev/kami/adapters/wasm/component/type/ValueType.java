package dev.kami.adapters.wasm.component.type;

/** The type of a value that components pass (Explainer.md, {@code defvaltype}). */
public sealed interface ValueType extends DefinedType
    permits PrimitiveType,
        RecordType,
        VariantType,
        ListType,
        FixedListType,
        TupleType,
        FlagsType,
        EnumType,
        OptionType,
        ResultType,
        OwnType,
        BorrowType,
        StreamType,
        FutureType,
        MapType {}
